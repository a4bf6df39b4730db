/** What Structural sends and takes, typed; generated from its specification. */
@NullMarked
package dev.connections.structural.model;

import org.jspecify.annotations.NullMarked;
