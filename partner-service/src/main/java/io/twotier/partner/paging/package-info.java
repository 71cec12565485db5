/** How lists are asked for and answered, page by page in the order of their key. */
package io.twotier.partner.paging;
