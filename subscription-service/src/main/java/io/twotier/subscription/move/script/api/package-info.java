/** Silence about groups over HTTP. */
package io.twotier.subscription.move.script.api;
