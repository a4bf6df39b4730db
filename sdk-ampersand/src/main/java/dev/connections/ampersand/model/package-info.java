/** What Ampersand sends and takes, typed; generated from its specification. */
@NullMarked
package dev.connections.ampersand.model;

import org.jspecify.annotations.NullMarked;
