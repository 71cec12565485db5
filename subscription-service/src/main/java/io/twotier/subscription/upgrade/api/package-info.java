/** Upgrades and transitions over HTTP. */
package io.twotier.subscription.upgrade.api;
