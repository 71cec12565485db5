/** Onboarding over HTTP. */
package io.twotier.subscription.onboarding.api;
