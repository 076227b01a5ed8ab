/**
 * Loans before they are lent: products of lenders as data with validity, schedules that are computed exactly and explained
 * row by row, what a loan costs in money and as an annual percentage rate, and a simulator for everybody.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "base",
            "database",
            "directory",
            "frontdoor",
            "holidays",
            "people",
            "translation",
            "ui"
        })
package express.lending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
