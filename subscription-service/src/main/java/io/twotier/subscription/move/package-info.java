/** The worker of a transfer: moves a base subscription with its add-ons to another partner. */
package io.twotier.subscription.move;
