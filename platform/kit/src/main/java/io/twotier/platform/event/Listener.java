package io.twotier.platform.event;

/** Hears one topic of another service: receives its records through the {@link Inbox}, and tells what is done with which event. */
public interface Listener {

    Handlers handlers();
}
