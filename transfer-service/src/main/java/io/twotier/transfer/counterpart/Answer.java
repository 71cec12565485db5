package io.twotier.transfer.counterpart;

/** What a scripted partner does with a transfer it is asked for: to take over, or to hand over. */
public enum Answer { ACCEPT, REJECT, NEVER }
