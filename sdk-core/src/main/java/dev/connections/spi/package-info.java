/**
 * What a vendor module is built from: operations and their arguments, codecs and the base of every
 * model, the builder of a client, the pages of a list. Open to vendor modules of anybody.
 *
 * @serial exclude
 */
@NullMarked
package dev.connections.spi;

import org.jspecify.annotations.NullMarked;
