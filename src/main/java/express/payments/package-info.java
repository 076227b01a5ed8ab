/**
 * Money between a lender and its bank: statements that come in and are taken line by line, each once; transfers and direct
 * debits that go out by four eyes; and what people need to pay: a reference, a code to scan, a letter that reminds. What a
 * payment does to a loan is up to {@code loans}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "files",
            "jobs",
            "ledger",
            "lending",
            "loans",
            "messaging",
            "people",
            "ui"
        })
package express.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
