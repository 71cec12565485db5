/** Onboarding: a new customer with its first order. Customer and agreement are made by their owners, asked for as the caller itself would ask; the order is placed here. */
package io.twotier.subscription.onboarding;
