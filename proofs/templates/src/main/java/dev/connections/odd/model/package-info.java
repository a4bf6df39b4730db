/** What the vendor says and is told. */
@NullMarked
package dev.connections.odd.model;

import org.jspecify.annotations.NullMarked;
