interface Node {
  readonly room: string;
  /** Else a passage of the room's arrows. */
  readonly isRoom: boolean;
  readonly to: readonly Node[];
}
export function planRooms(arrows: ReadonlyMap<string, ReadonlySet<string>>): {
  readonly ground: readonly (readonly string[])[];
  readonly floors: readonly (readonly Node[])[];
  readonly arrows: ReadonlyMap<string, readonly string[]>;
};
