/** Lists page by page: how a page is asked for and answered. */
package io.twotier.partner.page;
