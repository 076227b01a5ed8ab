/**
 * Who goes where: agents to tasks, people to groups over several rounds, and small problems with rules of any kind. It
 * knows no domain. Every answer says how good it is and how good any could be, why each one is where it is and what a
 * wish would cost; rules that cannot all be kept are answered with a smallest set that conflicts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package express.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
