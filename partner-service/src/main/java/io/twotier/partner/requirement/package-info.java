/** What a partner still has to do, or waits for, by when, and by which call. */
package io.twotier.partner.requirement;
