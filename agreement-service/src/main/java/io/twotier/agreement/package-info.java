/** Keeps who signed and accepted which agreement, as evidence that is never changed. */
package io.twotier.agreement;
