/** "your help desk", with how to reach it where the company says so. */
export function helpDeskWords(helpDesk: string | undefined): string {
  return helpDesk ? `your help desk (${helpDesk})` : 'your help desk';
}
