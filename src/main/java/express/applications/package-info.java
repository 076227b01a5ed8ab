/**
 * Asking for a loan, from the first question to what came of it: answered step by step on a phone, with photos of documents
 * and a guarantor who needs no account; looked through by an officer of the lender; told to the applicant in plain words.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "files",
            "interpreting",
            "jobs",
            "journeys",
            "lending",
            "messaging",
            "people",
            "ui"
        })
package express.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
