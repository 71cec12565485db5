/** What the programme tells its partners, kept where they can read it. */
package io.twotier.partner.notice;
