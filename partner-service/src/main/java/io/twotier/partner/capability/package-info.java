/** What a caller may do here, and why not. */
package io.twotier.partner.capability;
