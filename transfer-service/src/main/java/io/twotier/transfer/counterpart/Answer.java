package io.twotier.transfer.counterpart;

/** What a scripted partner does with a transfer it is asked to take over. */
public enum Answer { ACCEPT, REJECT, NEVER }
