/**
 * What an application sees: connections of any vendor, the calls that fetch them, and the roles
 * that a vendor can play.
 */
@NullMarked
package dev.connections;

import org.jspecify.annotations.NullMarked;
