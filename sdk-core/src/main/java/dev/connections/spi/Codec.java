package dev.connections.spi;

/**
 * Reads and writes one type as JSON, without reflection. Stateless and thread-safe.
 *
 * @param <T> the type
 */
public interface Codec<T> extends ValueReader<T>, ValueWriter<T> {}
