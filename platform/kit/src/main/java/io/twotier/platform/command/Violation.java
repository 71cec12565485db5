package io.twotier.platform.command;

/** A field of the request that cannot be as it is, by its path ({@code lineItems[0].quantity}). */
public record Violation(String field, String message) {
}
