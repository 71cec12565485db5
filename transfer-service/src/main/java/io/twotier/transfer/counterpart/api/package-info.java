/** Scripted counterparts over HTTP. */
package io.twotier.transfer.counterpart.api;
