/** A vendor that does not exist, built on {@code spi} alone, as somebody else would build one. */
package dev.connections.acme;
