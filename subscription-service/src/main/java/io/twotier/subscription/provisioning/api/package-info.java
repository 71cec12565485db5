/** Provisioning, registrations and entitlements over HTTP. */
package io.twotier.subscription.provisioning.api;
