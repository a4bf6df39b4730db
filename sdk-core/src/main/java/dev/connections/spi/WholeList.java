package dev.connections.spi;

import java.util.List;
import java.util.function.Function;

/**
 * How a vendor lists its connections that sends all of them in one reply.
 *
 * @param pointer where in the reply they stand
 * @param items the same in the list model
 * @param reader reads one of them
 * @param mapper translates it
 * @param <L> the vendor's list model
 * @param <S> the vendor's model of a connection
 */
public record WholeList<L, S>(
    String pointer,
    Function<L, List<S>> items,
    ValueReader<S> reader,
    ConnectionMapper<S> mapper) {}
