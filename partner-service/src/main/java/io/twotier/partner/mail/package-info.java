/** Mails that the programme owes: queued with the change that causes them, sent afterwards. */
package io.twotier.partner.mail;
