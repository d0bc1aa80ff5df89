/**
 * A browser as far as its WebSockets touch privacy: windows with their documents, the normal and
 * the private context, what each remembers, and what is on disk.
 *
 * <p>{@link dev.framecheck.reference.browser.BrowserSession} is one run of the browser, from start
 * to quit or crash. It is told what the user, the pages, the servers and the clock do, and answers
 * with {@link dev.framecheck.reference.browser.Effect effects}. Like the connections inside, {@link
 * dev.framecheck.reference.closing.TcpEndpoint}, it does no network I/O and never sleeps.
 *
 * <p>Both {@link dev.framecheck.reference.browser.Design designs} are here: the one private mode of
 * 2011, and the private windows of today. In both, what belongs to the private context never
 * reaches the normal one or the disk, nor the reverse. When a document goes away, each of its
 * connections sends Close with code 1001 if it can (WHATWG WebSockets, "make disappear"), and is
 * gone in bounded time; its page is never called again.
 *
 * <p>{@link dev.framecheck.reference.browser.SessionStore} keeps the normal context's windows and
 * data in files that survive a crash at any point.
 */
@NullMarked
package dev.framecheck.reference.browser;

import org.jspecify.annotations.NullMarked;
