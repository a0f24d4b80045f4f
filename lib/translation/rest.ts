/** A while for which something is left alone. Times in ms. */
export interface Rest {
  /** Milliseconds that are left; 0 where it is over. */
  left(): number;
  /** Rests for so long from now on, or for as long as it would have anyway. */
  atLeast(milliseconds: number): void;
  end(): void;
}

/** Makes a {@link Rest}. It gets no longer where the device's clock is set back meanwhile. */
export function createRest(now: () => number): Rest {
  let until = 0;
  let seen = 0;

  const look = (): number => {
    const time = now();
    if (time < seen) until -= seen - time;
    seen = time;
    return time;
  };

  return {
    left() {
      const time = look();
      return Math.max(0, until - time);
    },
    atLeast(milliseconds) {
      const end = look() + milliseconds;
      until = Math.max(until, end);
    },
    end() {
      until = 0;
    },
  };
}
