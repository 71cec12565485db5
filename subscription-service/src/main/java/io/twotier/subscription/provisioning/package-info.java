/** What has been made available of a subscription: its provisioning, its Azure entitlements, its registration for reservations. */
package io.twotier.subscription.provisioning;
