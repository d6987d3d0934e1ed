export const mail = {
  digestSubject: (count: number) => `Konwent: wiadomości z ostatniego dnia (${count})`,
};
