/** What a customer has bought: its state, who owns it, and which reseller is on record. */
package io.twotier.subscription;
