-- When minutes were closed is written by the work of the house alone, by its clock. Past the pages those who keep the register could
-- close a sitting that nobody has held, or say another time.
drop policy closed_by on assembly.sitting;
