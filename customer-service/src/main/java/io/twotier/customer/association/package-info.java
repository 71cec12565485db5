/** A provider brings a reseller to a customer it has. */
package io.twotier.customer.association;
