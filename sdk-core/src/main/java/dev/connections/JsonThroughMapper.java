package dev.connections;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells a user's own Jackson 2 mapper what writes and reads a {@link Json}; without databind it
 * says nothing.
 *
 * <p>One step away from {@code Json}, since databind is optional: on {@code Json} itself these two
 * would have javac warn whoever compiles against it without databind, and fail under {@code
 * -Xlint:all -Werror}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@JacksonAnnotationsInside
@JsonSerialize(using = JsonToMapper.class)
@JsonDeserialize(using = JsonFromMapper.class)
@interface JsonThroughMapper {}
