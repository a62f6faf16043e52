/** Lifts to choose from with one tap; any other can be written. `bodyweight`: usually without added weight. */
export const COMMON_LIFTS: readonly { name: string; bodyweight: boolean }[] = [
  { name: "Bench Press", bodyweight: false },
  { name: "Squat", bodyweight: false },
  { name: "Deadlift", bodyweight: false },
  { name: "Overhead Press", bodyweight: false },
  { name: "Barbell Row", bodyweight: false },
  { name: "Pull-Up", bodyweight: true },
  { name: "Romanian Deadlift", bodyweight: false },
  { name: "Lat Pulldown", bodyweight: false },
  { name: "Push-Up", bodyweight: true },
  { name: "Barbell Curl", bodyweight: false },
];

/** Whether a lift is usually done without added weight, so that 0 can stand in the form from the start. */
export function isBodyweight(name: string): boolean {
  return COMMON_LIFTS.some((lift) => lift.bodyweight && lift.name === name);
}
