/** What a partner states about itself: its legal business, its organisation, its billing, its support. */
package io.twotier.partner.profile;
