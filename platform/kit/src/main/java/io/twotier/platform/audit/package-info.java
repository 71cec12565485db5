/** Audit rows cannot be edited, deleted or inserted unnoticed: they are marked, sealed in a chain, and a command verifies both. */
package io.twotier.platform.audit;
