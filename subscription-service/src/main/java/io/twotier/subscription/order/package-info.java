/** Buying: the preconditions of an order and what it brings about. */
package io.twotier.subscription.order;
