/** What those who took part can read of what all services did. */
package io.twotier.platform.feed;
