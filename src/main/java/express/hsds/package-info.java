/**
 * Services, and who offers them where, as other directories speak of them: Open Referral HSDS 3.1. What Express holds is
 * published in that form, as documents, as tables and for programs that ask; and what others hold comes in, is looked at
 * by a person first, and goes out again as it came.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"audit", "base", "database", "directory", "files", "jobs", "people", "services", "ui"})
package express.hsds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
