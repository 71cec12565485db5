package io.twotier.platform.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the operation of an endpoint. Who may call it stands in configuration: {@code twotier.access.<operation>=partner(AA SA) customer(GA); user app}.
 * A page for people that also shows something to strangers says {@code anybody}. An endpoint without it, or an operation without its line, keeps the service from starting.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** The operation in the wire's spelling: {@code create_transfer}. */
    String value();

    /** The code of the 403 for a role that lacks the right. */
    int denied() default 1002;
}
