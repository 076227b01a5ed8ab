/**
 * What goes out of a house of interpreters at the end of a month: an invoice to each client, a note to each interpreter and
 * the count for those who fund it, all made of the same lines of the same missions. Documents are numbered without a gap and
 * never changed; what was wrong is credited. Invoices are also written as machines read them (EN 16931).
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "database",
            "directory",
            "interpreters",
            "interpreting",
            "jobs",
            "messaging",
            "people",
            "tariffs",
            "ui"
        })
package express.invoicing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
