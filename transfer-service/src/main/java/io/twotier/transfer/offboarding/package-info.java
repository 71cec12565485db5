/** A partner leaves: all its customers, or those it names, move to one provider as one tracked piece of work. */
package io.twotier.transfer.offboarding;
