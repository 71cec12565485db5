/** How a list is asked for and answered, page by page in the order of a key that never changes; no offsets, no counting. */
package io.twotier.platform.page;
