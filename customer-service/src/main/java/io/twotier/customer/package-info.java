/** The customer: created by a partner in three steps, seen by those who have an open relationship with it. */
package io.twotier.customer;
