/** The texts of the agreements as pages and files, for whoever has a link. */
package io.twotier.agreement.template.document.page;
