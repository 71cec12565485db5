package io.twotier.platform.command;

/** What makes a refused operation possible: who can do it, and by which call. */
public record Cure(String who, String call, String what) {
}
